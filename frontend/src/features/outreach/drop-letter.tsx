import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import { ConfirmButton } from '@/design/confirm-button';
import { ProblemNote } from '@/design/problem-note';
import { useDrop, type MessageView } from './outreach-queries';

type Props = { brandId: string; partnerId: string; version: number; message: MessageView };

/** For a letter that no longer has a reader: it stays here, and the conversation says so. */
export function DropLetter({ brandId, partnerId, version, message }: Props) {
  const drop = useDrop(brandId, partnerId, message.id);
  const place = useRef<HTMLDivElement>(null);
  const onConfirm = async () => {
    const row = place.current?.closest('li');
    try {
      await drop.mutateAsync(version);
    } catch {
      return; // said below the button
    }
    row?.focus();
  };
  return (
    <div ref={place}>
      <ConfirmButton
        size="sm"
        loading={drop.isPending}
        question={t`Shall nobody get this letter?`}
        consequence={t`It stays here and waits on Today no longer. The conversation says that nobody got it.`}
        confirm={t`Nobody gets it`}
        onConfirm={() => void onConfirm()}
      >
        <Trans>Nobody gets it</Trans>
      </ConfirmButton>
      <ProblemNote problem={drop.error} />
    </div>
  );
}
