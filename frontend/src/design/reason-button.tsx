import { Button, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { ReasonDialog, type Asked } from './reason-dialog';

type Props<About> = Omit<Asked<About>, 'children' | 'start' | 'onClose'> & {
  children: ReactNode;
  button?: ButtonProps;
  /** Whether it may be asked now; a reason that is being typed stays when it no longer may, and hears the refusal. */
  offered?: boolean;
};

/** For what needs its reason in words before it is done. */
export function ReasonButton<About>({ children, button, offered = true, ...asked }: Props<About>) {
  const [opened, { open, close }] = useDisclosure(false);
  const [unsent, setUnsent] = useState('');
  return (
    <>
      {offered && (
        <Button variant="default" {...button} onClick={open}>
          {children}
        </Button>
      )}
      {opened && (
        <ReasonDialog
          {...asked}
          start={unsent}
          onClose={(left) => {
            setUnsent(left);
            close();
          }}
        />
      )}
    </>
  );
}
