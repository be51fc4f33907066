package relais.platform.problems;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.Refusal;
import relais.platform.decision.RefusedException;
import relais.platform.paging.Cursor;

/** The one place that knows HTTP failure: every refusal and every failure becomes a problem (RFC 9457) with a code. */
@RestControllerAdvice
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException e) {
        return answer(of(HttpStatus.CONFLICT, e.reason()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(ProblemException e) {
        return answer(of(e.status(), e.reason()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> absent(NotFoundException e) {
        return answer(of(HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }

    @ExceptionHandler({ OptimisticLockingFailureException.class, ChangedMeanwhileException.class })
    ResponseEntity<ProblemDetail> overtaken(RuntimeException e) {
        return answer(of(HttpStatus.CONFLICT, "CHANGED_MEANWHILE"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> taken(DuplicateKeyException e) {
        return answer(of(HttpStatus.CONFLICT, "ALREADY_EXISTS"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> lost(Cursor.BadCursorException e) {
        return answer(of(HttpStatus.BAD_REQUEST, "BAD_CURSOR"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(WebExchangeBindException e) {
        return badFields(
            e
                .getFieldErrors()
                .stream()
                .map(field -> fieldProblem(field.getField(), field.getCode()))
                .toList()
        );
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(HandlerMethodValidationException e) {
        return badFields(
            e
                .getParameterValidationResults()
                .stream()
                .map(result -> fieldProblem(String.valueOf(result.getMethodParameter().getParameterName()), "invalid"))
                .toList()
        );
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(ConstraintViolationException e) {
        return badFields(
            e
                .getConstraintViolations()
                .stream()
                .map(broken ->
                    fieldProblem(
                        broken.getPropertyPath().toString(),
                        broken.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName()
                    )
                )
                .toList()
        );
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(ServerWebInputException e) {
        if (e.getRootCause() instanceof DataBufferLimitException) {
            return answer(of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE"));
        }
        String path =
            e.getMethodParameter() == null ? "body" : String.valueOf(e.getMethodParameter().getParameterName());
        return badFields(List.of(fieldProblem(path, "unreadable")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(DataBufferLimitException e) {
        return answer(of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsupported(UnsupportedMediaTypeStatusException e) {
        return answer(of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_TYPE"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(MethodNotAllowedException e) {
        return answer(of(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> status(ResponseStatusException e) {
        HttpStatus status = HttpStatus.valueOf(e.getStatusCode().value());
        return answer(of(status, codeOf(status)));
    }

    private static ResponseEntity<ProblemDetail> unavailable(Exception e) {
        LOG.warn("The store does not answer: {}", e.toString());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header(HttpHeaders.RETRY_AFTER, StoreAway.RETRY_SECONDS)
            .body(of(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE"));
    }

    /** The reader left before the answer was written: nothing failed, and nobody is there to be told. */
    @ExceptionHandler
    Mono<Void> gone(AbortedException e) {
        return Mono.empty();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e) {
        if (StoreAway.isBehind(e)) {
            return unavailable(e);
        }
        LOG.error("Unexpected", e);
        return answer(of(HttpStatus.INTERNAL_SERVER_ERROR, "UNEXPECTED"));
    }

    /** A problem with a code of {@code problem.yaml}, for filters that answer before any controller. */
    public static ProblemDetail of(HttpStatus status, String code) {
        return of(status, code, Map.of());
    }

    private static ProblemDetail of(HttpStatus status, Refusal reason) {
        return of(status, reason.name(), reason.params());
    }

    private static ProblemDetail of(HttpStatus status, String code, Map<String, String> params) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(status.getReasonPhrase());
        problem.setDetail(
            code.charAt(0) + code.substring(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + "."
        );
        problem.setProperty("code", code);
        if (!params.isEmpty()) {
            problem.setProperty("params", params);
        }
        return problem;
    }

    private static ResponseEntity<ProblemDetail> badFields(List<Map<String, String>> errors) {
        ProblemDetail problem = of(HttpStatus.BAD_REQUEST, "BAD_REQUEST");
        problem.setProperty("errors", errors);
        return answer(problem);
    }

    private static Map<String, String> fieldProblem(String path, @org.jspecify.annotations.Nullable String code) {
        return Map.of("path", path, "code", code == null ? "invalid" : code);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == HttpStatus.CONTENT_TOO_LARGE.value()) {
            // What was not read to its end would be taken for the next request.
            answer.headers(headers -> headers.setConnection("close"));
        }
        return answer.body(problem);
    }

    private static String codeOf(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "NOT_FOUND";
            case UNAUTHORIZED -> "NOT_SIGNED_IN";
            case FORBIDDEN -> "NOT_ALLOWED";
            case CONTENT_TOO_LARGE -> "TOO_LARGE";
            case UNSUPPORTED_MEDIA_TYPE -> "UNSUPPORTED_TYPE";
            case UNPROCESSABLE_CONTENT -> "UNREADABLE";
            case TOO_MANY_REQUESTS -> "TOO_MANY_REQUESTS";
            case SERVICE_UNAVAILABLE -> "STORE_UNAVAILABLE";
            default -> status.is4xxClientError() ? "BAD_REQUEST" : "UNEXPECTED";
        };
    }
}
