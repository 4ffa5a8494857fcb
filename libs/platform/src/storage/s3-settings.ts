/** What the `minio` client needs to speak to any S3 server: MinIO, SeaweedFS, Ceph, AWS. */
export interface S3Settings {
  /** Host name or address, without scheme and port. */
  readonly endpoint: string;
  readonly port: number;
  readonly tls: 'on' | 'off';
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** `path`: https://host/bucket/key, what most own servers want. `virtual-host`: https://bucket.host/key. */
  readonly addressing: 'path' | 'virtual-host';
}

/** For messages and reports: never contains the keys. */
export function s3Place(settings: S3Settings): string {
  const scheme = settings.tls === 'on' ? 'https' : 'http';
  return `${scheme}://${settings.endpoint}:${settings.port}/${settings.bucket}`;
}
