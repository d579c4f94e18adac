/**
 * What of the project a version holds: what Jenkins loads, and what explains it. Every build that names the version gets
 * all of it, so the generator and what stands in for CP4D are left out.
 */
export const LIBRARY_PARTS = ['vars', 'resources', 'src', 'docs', 'examples', 'interface.json', 'README.md', 'CHANGELOG.md', 'LICENSE'];
