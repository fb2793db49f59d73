/** SharePoint says no. Carries what Graph and what SharePoint REST answer; thrown by the engine, caught by the two faces only. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    readonly graphCode: string,
    readonly restCode: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
    /** SharePoint REST answers some failures with another status than Graph. */
    readonly restStatus: number = status,
  ) {
    super(message);
  }
}

export const invalid = (message: string) =>
  new Refusal(400, 'invalidRequest', '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message);

export const denied = () =>
  new Refusal(
    403,
    'accessDenied',
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.',
  );

export const noItem = () =>
  new Refusal(
    404,
    'itemNotFound',
    '-2130575338, System.ArgumentException',
    'Item does not exist. It may have been deleted by another user.',
  );

export const noList = (what: string) =>
  new Refusal(404, 'itemNotFound', '-1, System.ArgumentException', `List '${what}' does not exist at this site.`);

export const noField = (what: string) =>
  new Refusal(
    404,
    'itemNotFound',
    '-2147024809, System.ArgumentException',
    `Column '${what}' does not exist. It may have been deleted by another user.`,
  );

export const noFile = (what: string) =>
  new Refusal(404, 'itemNotFound', '-2147024894, System.IO.FileNotFoundException', `File Not Found. ${what}`);

export const noPrincipal = (what: string) =>
  new Refusal(
    404,
    'itemNotFound',
    '-2146232832, Microsoft.SharePoint.SPException',
    `The specified user or group ${what} could not be found.`,
  );

export const noResource = (what: string) =>
  new Refusal(
    404,
    'itemNotFound',
    '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
    `Cannot find resource for the request ${what}.`,
  );

export const stale = (sent: string, stands: string) =>
  new Refusal(
    412,
    'resourceModified',
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The request ETag value '${sent}' does not match the object's ETag value '${stands}'.`,
  );

/** Graph's message is exact (platform facts A6); the names go to REST only. */
export class UniqueClash extends Refusal {
  constructor(readonly columns: readonly string[]) {
    super(
      400,
      'invalidRequest',
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      'One or more fields with unique constraints already has the provided value.',
    );
  }
  get restMessage(): string {
    return `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${this.columns.join(', ')}].`;
  }
}

export const overThreshold = () =>
  new Refusal(
    400,
    'invalidRequest',
    '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    'The number of items in this list exceeds the list view threshold. The attempted operation is prohibited because it exceeds the list view threshold.',
    {},
    500,
  );

export const notIndexed = (column: string) =>
  invalid(
    `Field '${column}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );

export const nameTaken = (message: string) =>
  new Refusal(409, 'nameAlreadyExists', '-2130575342, Microsoft.SharePoint.SPException', message, {}, 500);

/** A value a column does not take. `column` is the internal name. */
export class FieldFault extends Refusal {
  constructor(
    readonly column: string,
    message: string,
  ) {
    super(400, 'invalidRequest', '-1, Microsoft.SharePoint.SPException', message);
  }
}
