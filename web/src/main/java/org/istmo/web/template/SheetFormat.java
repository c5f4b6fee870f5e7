package org.istmo.web.template;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The forms in which rows go out, here and in exports. */
public enum SheetFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=UTF-8");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public static Optional<SheetFormat> of(String word) {
        for (SheetFormat format : values()) {
            if (format.word().equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an answer says of a file, besides the file. */
    public Map<String, String> headers(String name) {
        return Map.of(
                "Content-Type", mediaType,
                "Content-Disposition", "attachment; filename=\"" + name + "." + word() + "\"",
                "Cache-Control", "private, no-store",
                "Vary", "Accept-Language",
                "X-Content-Type-Options", "nosniff");
    }

    /** @param name of the file, without what tells its format */
    public Response.ResponseBuilder answer(StreamingOutput body, String name) {
        Response.ResponseBuilder answer = Response.ok(body);
        headers(name).forEach(answer::header);
        return answer;
    }
}
