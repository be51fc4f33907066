import { Modal, type ModalProps } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { useFocusBack } from './focus-back';

type Props = Omit<ModalProps, 'opened' | 'closeButtonProps'>;

/** A dialog that is drawn only while it is open. When it goes, the focus is back where it was. */
export function Dialog(props: Props) {
  useFocusBack();
  return <Modal {...props} opened closeButtonProps={{ 'aria-label': t`Close` }} />;
}
