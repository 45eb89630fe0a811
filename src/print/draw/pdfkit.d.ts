/** pdfkit ships no types: its document, as `library.ts` says what is used of it. */

declare module 'pdfkit' {
  const PDFDocument: new (options: import('./library.ts').PdfOptions) => import('./library.ts').PdfDocument
  export default PDFDocument
}
