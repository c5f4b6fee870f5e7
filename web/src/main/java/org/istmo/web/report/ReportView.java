package org.istmo.web.report;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as the API gives it; fields and their names are fixed by the contract.
 *
 * @param next the step that is due, by name
 * @param nextRole who takes it
 * @param nextOffice for which office it is taken
 * @param mayTake whether the caller may take it
 * @param error null unless it failed
 * @param openComments how many comments nobody has resolved; null for whom comments are not meant
 * @param supersedes the version before, on a revision
 * @param schedule the schedule that it came of; null when it was ordered by hand, and to donors
 * @param supersededBy the version that was issued in its stead
 */
public record ReportView(
        long id,
        String number,
        String type,
        Map<String, String> scope,
        String office,
        Period period,
        String status,
        int progress,
        int version,
        @Nullable Long supersedes,
        @Nullable Long supersededBy,
        @Nullable Long schedule,
        @Nullable String snapshot,
        @Nullable String renderer,
        List<ClearanceView> clearance,
        @Nullable String next,
        @Nullable String nextRole,
        @Nullable String nextOffice,
        boolean mayTake,
        @Nullable Long openComments,
        @Nullable ErrorView error,
        List<String> audience,
        @Nullable String issued,
        List<FileView> files) {

    /**
     * Why a report failed.
     *
     * @param code such as {@code too-long} or {@code disk}
     * @param detail in the language of who asks
     * @param at RFC 3339
     * @param retryable whether the same order may well succeed when it is tried again
     */
    public record ErrorView(String code, String detail, String at, boolean retryable) {}

    /** Whole months, from the first day of one to the last of another, ISO 8601. */
    public record Period(String from, String to) {}

    /**
     * What was done in its clearance.
     *
     * @param step the one that was due
     * @param outcome {@code cleared}, {@code returned}, {@code redrafted} or {@code retried}
     * @param by whose hand it was
     * @param principal {@code for}: in whose stead a deputy did it; null when it was their own
     * @param to the step that it was returned to, when that was not the first
     * @param at RFC 3339
     */
    public record ClearanceView(
            String step,
            String outcome,
            String by,
            @JsonbNillable @JsonbProperty("for") @Nullable String principal,
            @Nullable String to,
            String at,
            String comment) {}

    /**
     * A file to download.
     *
     * @param contentDigest over what the rendering holds, the same on every machine
     */
    public record FileView(
            String format,
            String language,
            long size,
            String sha256,
            RenderingView rendering,
            @Nullable String contentDigest,
            String href) {}

    /** The file before a signature was added to it: its first {@code length} bytes. */
    public record RenderingView(String sha256, long length) {}
}
