package org.istmo.web.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.issue.ClearancePreview;
import org.istmo.web.report.Downloads;
import org.istmo.web.report.FileRules;

/** A draft's files as its audience would get them; that one is taken stands in the trail. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PreviewFiles {

    private ShownDraft shown;
    private ClearancePreview previews;
    private ClearanceBook book;

    protected PreviewFiles() {}

    @Inject
    public PreviewFiles(ShownDraft shown, ClearancePreview previews, ClearanceBook book) {
        this.shown = shown;
        this.previews = previews;
        this.book = book;
    }

    void send(String language, String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!shown.isOpen()) {
            throw new Missing("preview");
        }
        Report report = shown.report();
        String name = language + "." + format;
        ClearancePreview.Rendered file =
                previews.file(report, Language.of(language).orElseThrow(() -> new Missing("file")), format);
        try (InputStream bytes = file.bytes()) {
            response.setContentType(Downloads.mediaType(format));
            response.setContentLengthLong(file.size());
            boolean look = format.equals("pdf") && request.getParameter("inline") != null;
            FileRules.of(look)
                    .tell(
                            response,
                            report.type() + "-" + report.number() + "-v" + report.version() + "-preview-" + name);
            if (!request.getMethod().equals("HEAD")) {
                book.previewed(shown.reader(), report, name, file.sha256());
                bytes.transferTo(response.getOutputStream());
            }
        }
    }
}
