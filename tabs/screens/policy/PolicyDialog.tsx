import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { PolicyPage } from '../../../shared/contract/policy.ts';
import { ApiError } from '../../api/api-error.ts';
import { useChangePolicyPage } from '../../api/use-policy-page.ts';
import { hrefTo } from '../../app/route.ts';
import { AskDialog } from '../../look/AskDialog.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  pair: { display: 'grid', gap: '8px', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)' },
  box: { minWidth: 0, width: '100%' },
  alone: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
});

interface PolicyDialogProps {
  readonly page: PolicyPage;
  readonly onClose: () => void;
}

/** An empty box is nothing said. */
const said = (text: string) => (text.trim() === '' ? null : text.trim());

/** Where the school keeps what the policy points to, which editions are in force, and what everybody should know now. */
export function PolicyDialog({ page, onClose }: PolicyDialogProps) {
  const look = useLook();
  const styles = useStyles();
  const change = useChangePolicyPage(page.school.key);
  const [links, setLinks] = useState(() =>
    page.links.map(({ id, address, edition }) => ({ id, address: address ?? '', edition: edition ?? '' })),
  );
  const [notice, setNotice] = useState(page.notice);
  const wrong = change.error instanceof ApiError ? change.error.field : undefined;
  const setLink = (id: string, part: 'address' | 'edition', value: string) =>
    setLinks(links.map((link) => (link.id === id ? { ...link, [part]: value } : link)));
  const save = () =>
    change.mutate(
      {
        links: links.map(({ id, address, edition }) => ({ id, address: said(address), edition: said(edition) })),
        notice: notice.trim(),
      },
      { onSuccess: onClose },
    );
  return (
    <AskDialog title="Links, editions and notice" onClose={onClose}>
      <Field label="What everybody should know now" hint="No names of children, and nothing about a case.">
        <Textarea value={notice} rows={2} maxLength={1000} onChange={(_, { value }) => setNotice(value)} />
      </Field>
      <p className={look.text}>
        When the policy was last reviewed stands in{' '}
        <a className={look.inText} href={hrefTo.settings(page.school.key)}>
          the school’s settings
        </a>
        .
      </p>
      <p className={look.text}>
        Where your school keeps what the policy points to: the address of a page, beginning with https://.
      </p>
      {page.links.map(({ id, name, hasEdition }, at) => (
        <div key={id} className={hasEdition ? styles.pair : styles.alone}>
          <Field
            label={name}
            {...(wrong === `links.${at}.address` ? { validationMessage: 'This is not the address of a page.' } : {})}
          >
            <Input
              className={styles.box}
              type="url"
              value={links[at]?.address ?? ''}
              onChange={(_, { value }) => setLink(id, 'address', value)}
            />
          </Field>
          {hasEdition && (
            <Field label="Edition">
              <Input
                className={styles.box}
                aria-label={`Edition: ${name}`}
                value={links[at]?.edition ?? ''}
                onChange={(_, { value }) => setLink(id, 'edition', value)}
              />
            </Field>
          )}
        </div>
      ))}
      <FailureNote error={change.error} />
      <div className={look.row}>
        <Button appearance="primary" disabled={change.isPending} onClick={save}>
          Save
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </AskDialog>
  );
}
