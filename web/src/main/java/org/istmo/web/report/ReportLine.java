package org.istmo.web.report;

import java.util.List;

/**
 * A report as it stands in the list, in the language of its reader.
 *
 * @param about whose or what it is about
 * @param status the word of the API, which also chooses the badge
 * @param next what is due and by whom; empty when nothing is
 */
public record ReportLine(
        long id,
        String number,
        String title,
        String about,
        String period,
        String office,
        String status,
        String statusLabel,
        String next,
        String issued,
        List<FileLink> files) {

    public ReportLine {
        files = List.copyOf(files);
    }

    /**
     * @param label such as {@code PDF, English}
     * @param name the same with the report's number, for those who hear links without what is around them
     * @param size such as {@code 84 kB}
     */
    public record FileLink(String label, String name, String size, String href, String language) {}
}
