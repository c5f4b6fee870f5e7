package org.istmo.web.home;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.web.account.SignedIn;
import org.istmo.web.report.Downloads;

/** The reports' own addresses: {@code /reports/{id}} shows one, and its files lie below. Opened by a page's session, unlike those of the API. */
@WebServlet("/reports/*")
@SuppressWarnings("NullAway.Init")
public class ReportsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PAGE = Pattern.compile("/(\\d{1,18})");
    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})/files/([a-z]{2})\\.([a-z]{3,4})");

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient Downloads downloads;

    @Inject
    private transient Reports reports;

    /** The headers of a file alone: nobody takes it by asking for them. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (FILE.matcher(path(request)).matches()) {
            doGet(request, response);
        } else {
            super.doHead(request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher page = PAGE.matcher(path);
        Matcher file = FILE.matcher(path);
        try {
            if (page.matches()) {
                show(Long.parseLong(page.group(1)), request, response);
            } else if (file.matches()) {
                send(Long.parseLong(file.group(1)), file.group(2), file.group(3), request, response);
            } else {
                throw new Missing("page");
            }
        } catch (Missing none) {
            log(none.detail());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void show(long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        reports.withId(Scope.of(signedIn.reader()), id);
        request.setAttribute(ReportPage.ID, id);
        request.getRequestDispatcher("/report.xhtml").forward(request, response);
    }

    private void send(long id, String language, String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.Download download = downloads.find(signedIn.reader(), id, language, format);
        StoredFile file = download.file();
        response.setContentType(download.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + download.name() + "\"");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "private, no-cache");
        if (!request.getMethod().equals("HEAD")) {
            downloads.taken(signedIn.reader(), download);
            downloads.copy(file, 0, file.size() - 1, response.getOutputStream());
        }
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("");
    }
}
