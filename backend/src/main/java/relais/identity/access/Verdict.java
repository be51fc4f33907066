package relais.identity.access;

import org.springframework.http.HttpStatus;

/** Whether a call may pass, and what to say when not. */
enum Verdict {
    PASS(HttpStatus.OK, ""),
    WHO(HttpStatus.UNAUTHORIZED, "NOT_SIGNED_IN"),
    NOT_YOU(HttpStatus.FORBIDDEN, "NOT_ALLOWED"),
    NOT_THERE(HttpStatus.NOT_FOUND, "NOT_FOUND"),
    NOT_SO(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED");

    private final HttpStatus status;
    private final String code;

    Verdict(HttpStatus status, String code) {
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
