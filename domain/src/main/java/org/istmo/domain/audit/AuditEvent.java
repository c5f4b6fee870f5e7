package org.istmo.domain.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.access.Reader;

/**
 * Something that is to stand in the trail.
 *
 * @param actor a reference such as {@code account:17} or {@code system}: nothing personal goes into the chain
 * @param action what was done, such as {@code import} or {@code report.issue}
 * @param subject what it was done to, such as {@code report:4} — a reference again
 * @param outcome {@code done} or {@code refused}
 * @param address where from: an address, and {@code password}, {@code token:} and its number or {@code session:} and the beginning of its digest; stands apart
 *     from the chain and can be erased
 * @param detail before and after, and what else an auditor asks; stands apart as well
 */
public record AuditEvent(
        String actor, String action, String subject, String outcome, String address, Map<String, String> detail) {

    public static final String DONE = "done";
    public static final String REFUSED = "refused";

    public AuditEvent {
        actor = onOneLine(actor);
        action = onOneLine(action);
        subject = onOneLine(subject);
        detail = Collections.unmodifiableMap(new TreeMap<>(detail));
    }

    public static AuditEvent done(Reader by, String action, String subject, Map<String, String> detail) {
        return new AuditEvent(by.reference(), action, subject, DONE, by.address(), detail);
    }

    public static AuditEvent refused(Reader by, String action, String subject, Map<String, String> detail) {
        return new AuditEvent(by.reference(), action, subject, REFUSED, by.address(), detail);
    }

    /** The hash ends each field by a line feed: one that a caller sent, in a path that was refused, stands as an address writes it. */
    private static String onOneLine(String field) {
        StringBuilder line = new StringBuilder();
        field.codePoints().forEach(sign -> {
            if (Character.isISOControl(sign)) {
                line.append("%%%02X".formatted(sign));
            } else {
                line.appendCodePoint(sign);
            }
        });
        return line.toString();
    }

    /** What the program did by itself. */
    public static AuditEvent bySystem(String action, String subject, Map<String, String> detail) {
        return new AuditEvent("system", action, subject, DONE, "", detail);
    }
}
