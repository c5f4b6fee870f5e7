package org.istmo.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.TrailReader;
import org.istmo.domain.problem.Missing;
import org.istmo.web.account.SignedIn;
import org.istmo.web.page.AddressServlet;
import org.istmo.web.page.ByAddress;

/** {@code /trail}: what was done, newest first; one entry of it; the heads of its days; and whether the chain holds. For auditors. */
@WebServlet("/trail/*")
@SuppressWarnings("NullAway.Init")
public class TrailServlet extends AddressServlet {

    private static final long serialVersionUID = 1L;

    /** For how long the page waits: a short chain is walked by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Pattern ENTRY = Pattern.compile("/(\\d{1,18})");
    private static final Pattern HEAD = Pattern.compile("/heads/([0-9-]{10})\\.txt");

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient TrailReader trail;

    @Inject
    private transient TrailVerifications verifications;

    @Inject
    private transient HandedOut handedOut;

    @Override
    protected void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Reader reader = signedIn.reader();
        reader.mustBe(Role.AUDITOR);
        Matcher entry = ENTRY.matcher(path);
        Matcher head = HEAD.matcher(path);
        if (path.isEmpty() || path.equals("/")) {
            list(request, response);
        } else if (entry.matches()) {
            request.setAttribute(TrailEntryPage.ENTRY, trail.entry(reader, Long.parseLong(entry.group(1))));
            ByAddress.show("/trail-entry.xhtml", request, response);
        } else if (path.equals("/heads")) {
            ByAddress.show("/trail-heads.xhtml", request, response);
        } else if (head.matches()) {
            HeadFile file = new HeadFile(trail.head(reader, DayHeadsResource.day(head.group(1))));
            file.handOut(handedOut, reader);
            send(file, response);
        } else if (path.equals("/verifier.jar")) {
            VerifierFile.handOut(handedOut, reader);
            response.setContentType("application/java-archive");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + VerifierFile.NAME + "\"");
            VerifierFile.write(response.getOutputStream());
        } else if (path.equals("/verification")) {
            Optional<TrailVerifying> last = verifications.last(reader);
            if (last.isPresent()) {
                verified(last.get(), request, response);
            } else {
                // On another node, or before it was started anew.
                response.sendRedirect("/trail");
            }
        } else {
            throw new Missing("page");
        }
    }

    /** Has the chain walked, and shows what was found, or leads to where it is told how far that is. */
    @Override
    protected void take(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!path.equals("/verification")) {
            throw new Missing("page");
        }
        TrailVerifying begun = verifications.begin(signedIn.reader());
        if (begun.isThroughWithin(PATIENCE)) {
            verified(begun, request, response);
        } else {
            response.sendRedirect("/trail/verification");
        }
    }

    private static void verified(TrailVerifying one, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(TrailPage.VERIFICATION, one);
        request.setAttribute(TrailQuery.ATTRIBUTE, TrailQuery.of(name -> null));
        ByAddress.show("/trail-list.xhtml", request, response);
    }

    private static void list(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        TrailQuery query = TrailQuery.of(request::getParameter);
        request.setAttribute(TrailQuery.ATTRIBUTE, query);
        if (!query.faults().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        ByAddress.show("/trail-list.xhtml", request, response);
    }

    private static void send(HeadFile file, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.getWriter().write(file.text());
    }
}
