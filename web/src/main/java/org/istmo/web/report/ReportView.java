package org.istmo.web.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as the API gives it; fields and their names are fixed by the contract.
 *
 * @param supersedes the version before, on a revision
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
        @Nullable String error,
        List<String> audience,
        @Nullable String issued,
        List<FileView> files) {

    /** Whole months, from the first day of one to the last of another, ISO 8601. */
    public record Period(String from, String to) {}

    /** A step that was taken, by whom and when (RFC 3339). */
    public record ClearanceView(String step, String outcome, String by, String at, String comment) {}

    /** A file to download. */
    public record FileView(
            String format, String language, long size, String sha256, RenderingView rendering, String href) {}

    /** The file before a signature was added to it. */
    public record RenderingView(String sha256, long length) {}
}
