export function SchoolCalendar(_: { readonly school: string }) {
  return null;
}
