/** Characters a folder name cannot hold are replaced; keys and object ids pass unchanged, `local:…` loses its colon. */
export function folderName(name: string): string {
  return name.replace(/["*:<>?/\\|#%]/g, '-');
}
