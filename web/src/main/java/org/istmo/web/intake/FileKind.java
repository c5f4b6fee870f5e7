package org.istmo.web.intake;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import org.istmo.domain.problem.UnsupportedFormat;
import org.jspecify.annotations.Nullable;

/** What a file says that it is, by its Content-Type. */
enum FileKind {
    IATI,
    CSV,
    XLSX;

    private static final Map<String, FileKind> BY_TYPE = Map.of(
            "application/xml", IATI,
            "text/xml", IATI,
            "text/csv", CSV,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XLSX);

    /**
     * By how its name ends.
     *
     * @throws UnsupportedFormat when it is none of them
     */
    static FileKind named(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (end) {
            case "xml" -> IATI;
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            case "xls" -> of(new MediaType("application", "vnd.ms-excel"));
            case "xlsm" -> of(new MediaType("application", "vnd.ms-excel.sheet.macroenabled.12"));
            default -> throw new UnsupportedFormat("unsupported-media-type", "A file ends in .xlsx, .csv or .xml.");
        };
    }

    /** @throws UnsupportedFormat when it is none of them, in words of its own for spreadsheets of other kinds */
    static FileKind of(@Nullable MediaType type) {
        String bare = type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        FileKind kind = BY_TYPE.get(bare);
        if (kind != null) {
            return kind;
        }
        if (bare.contains("macroenabled")) {
            throw new UnsupportedFormat("macro", "A workbook with macros is not taken. Save it as .xlsx without them.");
        }
        if (bare.equals("application/vnd.ms-excel")) {
            throw new UnsupportedFormat(
                    "legacy-workbook",
                    "A workbook of the format before 2007 (.xls) is not taken. Save it as .xlsx, or send CSV as text/csv.");
        }
        throw new UnsupportedFormat(
                "unsupported-media-type",
                "IATI activities are read as application/xml or text/xml, rows as text/csv or as"
                        + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, not as "
                        + (bare.isEmpty() ? "something without a Content-Type" : bare) + ".");
    }
}
