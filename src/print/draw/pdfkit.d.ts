declare module 'pdfkit' {
  const PDFDocument: new (options: import('./library.ts').PdfOptions) => import('./library.ts').PdfDocument
  export default PDFDocument
}
