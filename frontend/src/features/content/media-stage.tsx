import { t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import type { CommentView, PieceView, PinView } from './content-queries';
import { timeCode } from './content-words';
import classes from './media-stage.module.css';

type Props = {
  piece: PieceView;
  fileAt: (assetId: string) => string;
  label: string;
  comments: CommentView[];
  numberOf: (comment: CommentView) => number;
  pending?: PinView;
  onPin?: (pin: PinView) => void;
};

/** One file with what was said about its places: pins on an image, markers under a video. */
export function MediaStage({ piece, fileAt, label, comments, numberOf, pending, onPin }: Props) {
  const here = comments.filter((comment) => comment.pin?.assetId === piece.assetId);
  return piece.kind === 'MP4' ? (
    <Film {...{ piece, fileAt, label, numberOf, pending, onPin }} comments={here} />
  ) : (
    <Picture {...{ piece, fileAt, label, numberOf, pending, onPin }} comments={here} />
  );
}

function Picture({ piece, fileAt, label, comments, numberOf, pending, onPin }: Props) {
  const pinAt = (event: React.MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width;
    const y = (event.clientY - box.top) / box.height;
    if (event.detail > 0) {
      onPin?.({ assetId: piece.assetId, x: within(x), y: within(y) });
    }
  };
  const picture = <img className={classes.file} src={fileAt(piece.assetId)} alt={piece.altText ?? label} />;
  return (
    <div className={classes.stage}>
      {onPin ? (
        <button
          type="button"
          className={classes.surface}
          onClick={pinAt}
          aria-label={t`${label}: click to pin a remark`}
        >
          {picture}
        </button>
      ) : (
        picture
      )}
      {comments.map((comment) => (
        <Pin key={comment.id} pin={comment.pin!} words={String(numberOf(comment))} label={comment.text} />
      ))}
      {pending?.assetId === piece.assetId && pending.x !== undefined && (
        <Pin pin={pending} words="+" label={t`New remark`} />
      )}
    </div>
  );
}

function Film({ piece, fileAt, label, comments, numberOf, pending, onPin }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [length, setLength] = useState(0);
  const [failed, setFailed] = useState(false);
  const goTo = (second: number) => {
    if (video.current) {
      video.current.pause();
      video.current.currentTime = second;
    }
  };
  const place = (second: number) => `${length > 0 ? Math.min(100, (second / length) * 100) : 0}%`;
  return (
    <div className={classes.stage}>
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- a draft on its way: its subtitles are in the picture */}
      <video
        ref={video}
        className={classes.file}
        src={fileAt(piece.assetId)}
        controls
        playsInline
        preload="metadata"
        aria-label={piece.altText ?? label}
        onLoadedMetadata={(event) => setLength(finite(event.currentTarget.duration))}
        onDurationChange={(event) => setLength(finite(event.currentTarget.duration))}
        onPause={(event) => onPin?.({ assetId: piece.assetId, second: tenth(event.currentTarget.currentTime) })}
        onError={() => setFailed(true)}
      />
      {failed && (
        <p className={classes.failed} role="note">
          {t`This browser cannot play the video. It can still be downloaded from the versions.`}
        </p>
      )}
      <div className={classes.line}>
        {comments.map((comment) => (
          <button
            key={comment.id}
            type="button"
            className={classes.marker}
            style={{ left: place(comment.pin!.second ?? 0) }}
            onClick={() => goTo(comment.pin!.second ?? 0)}
            aria-label={t`Remark ${numberOf(comment)} at ${timeCode(comment.pin!.second ?? 0)}: ${comment.text}`}
          >
            {numberOf(comment)}
          </button>
        ))}
        {pending?.assetId === piece.assetId && pending.second !== undefined && (
          <span className={classes.marker} data-pending style={{ left: place(pending.second) }} aria-hidden>
            +
          </span>
        )}
      </div>
    </div>
  );
}

function Pin({ pin, words, label }: { pin: PinView; words: string; label: string }) {
  return (
    <span
      className={classes.pin}
      style={{ left: `${(pin.x ?? 0) * 100}%`, top: `${(pin.y ?? 0) * 100}%` }}
      title={label}
      aria-hidden
    >
      {words}
    </span>
  );
}

const within = (fraction: number) => Math.min(1, Math.max(0, Number(fraction.toFixed(4))));
const tenth = (second: number) => Number(second.toFixed(1));
const finite = (length: number) => (Number.isFinite(length) ? length : 0);
