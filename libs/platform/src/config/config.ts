import { type S3Settings } from '../storage/s3-settings.js';

/** Where papers are stored: a folder of this machine or an S3 server. */
export type StorageConfig =
  { readonly driver: 'file'; readonly dir: string } | ({ readonly driver: 's3' } & S3Settings);

/** All settings of an installation, validated at the start (see `loadConfig`). */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Internal port of Prometheus metrics on loopback; 0 = off. */
  readonly metricsPort: number;
  /** Public address of the installation, used for origins, links and cookies. */
  readonly publicUrl: URL;
  readonly dataDir: string;
  /** Connection as the application role; null = the embedded PostgreSQL, whose address `ecab up` passes on. */
  readonly databaseUrl: string | null;
  /** Connection as the role that owns the tables, for migrations and restores only; null = not given. */
  readonly databaseOwnerUrl: string | null;
  readonly databasePoolSize: number;
  readonly demo: boolean;
  readonly demoPassword: string | null;
  readonly storage: StorageConfig;
  /** SMTP server for e-mail, e.g. `smtp://mail.hanoi.local:25`; null = no e-mail, and the screens say so. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly tlsCert: string | null;
  readonly tlsKey: string | null;
  /** Is the api reached over TLS: always beyond loopback. */
  readonly servesTls: boolean;
  /** A TLS proxy stands in front: its X-Forwarded-For names the caller. */
  readonly behindProxy: boolean;
  /** Port of the page that offers the own authority's certificate; 0 = the next port after `port`. */
  readonly joinPort: number;
  readonly uploadMaxBytes: number;
  /** Of all papers of one meeting together, as they were uploaded. */
  readonly meetingMaxBytes: number;
  readonly paperMaxPages: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Folder of the built web app; null = not served (the worker, tests of the API alone). */
  readonly webDir: string | null;
}

export const CONFIG = Symbol('Config');
