export const armNames = {
  product: 'E-Cabinet',
  referenceCopy: 'pdf.js, our reading copy',
  referenceUploaded: 'pdf.js, file as uploaded',
};
