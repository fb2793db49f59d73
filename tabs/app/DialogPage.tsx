export function DialogPage() {
  return null;
}
