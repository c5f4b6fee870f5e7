package org.istmo.web.template;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
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

    /** @param name of the file, without what tells its format */
    public Response.ResponseBuilder answer(StreamingOutput body, String name) {
        return Response.ok(body)
                .header("Content-Type", mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + word() + "\"")
                .header("Cache-Control", "private, no-store")
                .header("Vary", "Accept-Language")
                .header("X-Content-Type-Options", "nosniff");
    }
}
