/** The register of monitored files; no news are heard of it, so that nobody else learns when one changes. */
export { FilesPage as default } from '@thucthi/mandates/web';
