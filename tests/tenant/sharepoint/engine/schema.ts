/**
 * The site's tables. `dir` and `leaf` are paths below the list's root folder ('' = root). A scope is a list, folder or item with permissions of
 * its own; ('', 0) stands for the web, (list, 0) for a list. `scope_id` of a list or item is its nearest scope, kept up to date on every break
 * and reset, so that trimming is one indexed condition. `sp_values` holds the values of indexed columns only.
 */
export const SITE_SCHEMA = `
CREATE TABLE IF NOT EXISTS sp_lists (
  id TEXT PRIMARY KEY, title TEXT NOT NULL COLLATE NOCASE UNIQUE, url_name TEXT NOT NULL COLLATE NOCASE UNIQUE, description TEXT NOT NULL DEFAULT '',
  hidden INTEGER NOT NULL DEFAULT 0, versioning INTEGER NOT NULL DEFAULT 1, folder_creation INTEGER NOT NULL DEFAULT 0,
  content_types INTEGER NOT NULL DEFAULT 0, no_crawl INTEGER NOT NULL DEFAULT 0, attachments INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL, modified_at TEXT NOT NULL, author INTEGER NOT NULL, scope_id INTEGER NOT NULL,
  next_item INTEGER NOT NULL DEFAULT 1, last_change INTEGER NOT NULL DEFAULT 0, epoch TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sp_columns (
  list_id TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, id TEXT NOT NULL, display_name TEXT NOT NULL, type TEXT NOT NULL, facet TEXT NOT NULL,
  indexed INTEGER NOT NULL DEFAULT 0, is_unique INTEGER NOT NULL DEFAULT 0, required INTEGER NOT NULL DEFAULT 0, hidden INTEGER NOT NULL DEFAULT 0,
  read_only INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL, PRIMARY KEY (list_id, name));
CREATE TABLE IF NOT EXISTS sp_items (
  list_id TEXT NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL, is_folder INTEGER NOT NULL DEFAULT 0, dir TEXT NOT NULL COLLATE NOCASE,
  leaf TEXT NOT NULL COLLATE NOCASE, version INTEGER NOT NULL DEFAULT 1, fields TEXT NOT NULL, created_at TEXT NOT NULL, modified_at TEXT NOT NULL,
  author INTEGER NOT NULL, editor INTEGER NOT NULL, scope_id INTEGER NOT NULL, change INTEGER NOT NULL, deleted_at TEXT, deleted_by INTEGER,
  PRIMARY KEY (list_id, id));
CREATE INDEX IF NOT EXISTS sp_items_change ON sp_items (list_id, change);
CREATE INDEX IF NOT EXISTS sp_items_dir ON sp_items (list_id, dir, leaf);
CREATE INDEX IF NOT EXISTS sp_items_scope ON sp_items (list_id, scope_id);
CREATE TABLE IF NOT EXISTS sp_values (
  list_id TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, value, item_id INTEGER NOT NULL, PRIMARY KEY (list_id, name, value, item_id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sp_values_item ON sp_values (list_id, item_id);
CREATE TABLE IF NOT EXISTS sp_versions (
  list_id TEXT NOT NULL, item_id INTEGER NOT NULL, number INTEGER NOT NULL, fields TEXT NOT NULL, modified_at TEXT NOT NULL, editor INTEGER NOT NULL,
  PRIMARY KEY (list_id, item_id, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sp_attachments (
  list_id TEXT NOT NULL, item_id INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, content TEXT NOT NULL, PRIMARY KEY (list_id, item_id, name)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sp_views (
  id TEXT PRIMARY KEY, list_id TEXT NOT NULL, title TEXT NOT NULL COLLATE NOCASE, query TEXT NOT NULL, row_limit INTEGER NOT NULL, paged INTEGER NOT NULL,
  fields TEXT NOT NULL, scope INTEGER NOT NULL DEFAULT 0, formatter TEXT NOT NULL DEFAULT '', is_default INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS sp_scopes (id INTEGER PRIMARY KEY, list_id TEXT NOT NULL, item_id INTEGER NOT NULL, UNIQUE (list_id, item_id));
CREATE TABLE IF NOT EXISTS sp_assignments (
  scope_id INTEGER NOT NULL, principal_id INTEGER NOT NULL, role_id INTEGER NOT NULL, PRIMARY KEY (scope_id, principal_id, role_id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sp_assignments_principal ON sp_assignments (principal_id, role_id, scope_id);
CREATE TABLE IF NOT EXISTS sp_principals (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, login TEXT NOT NULL COLLATE NOCASE UNIQUE, title TEXT NOT NULL, email TEXT NOT NULL DEFAULT '',
  directory_id TEXT, description TEXT NOT NULL DEFAULT '');
CREATE TABLE IF NOT EXISTS sp_group_members (group_id INTEGER NOT NULL, principal_id INTEGER NOT NULL, PRIMARY KEY (group_id, principal_id));
CREATE TABLE IF NOT EXISTS sp_group_settings (group_id INTEGER PRIMARY KEY, members_edit INTEGER NOT NULL DEFAULT 0, members_view_only INTEGER NOT NULL DEFAULT 1);
CREATE TABLE IF NOT EXISTS sp_site_admins (principal_id INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS sp_roles (id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, high TEXT NOT NULL, low TEXT NOT NULL, position INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS sp_grants (id TEXT PRIMARY KEY, app_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL);
`;
