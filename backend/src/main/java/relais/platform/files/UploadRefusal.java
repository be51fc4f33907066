package relais.platform.files;

import relais.platform.decision.Refusal;

/** Why a piece of an upload is not taken. */
public enum UploadRefusal implements Refusal {
    /** The piece does not begin where the last one ended, or another piece is on its way; ask for the offset, go on from there. */
    UPLOAD_ELSEWHERE,
    /** Not every byte has arrived yet. */
    UPLOAD_INCOMPLETE,
}
