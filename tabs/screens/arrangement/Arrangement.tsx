export function Arrangement(_: { readonly arrangementKey: string }) {
  return null;
}
