package relais.vetting;

import org.springframework.data.annotation.TypeAlias;

/** Whether a person has looked at a light and stands behind it. */
public sealed interface Confirmation {
    /** Nobody has yet. */
    @TypeAlias("light-awaited")
    record Awaited() implements Confirmation {}

    /** Somebody has, on a day. */
    @TypeAlias("light-confirmed")
    record Given(Signature by) implements Confirmation {}
}
