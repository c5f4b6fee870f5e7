package org.istmo.web.report;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.export.LedgerEntries;
import org.istmo.reporting.issue.EntryReports;
import org.istmo.web.account.SignedIn;
import org.istmo.web.page.AddressServlet;
import org.istmo.web.page.ByAddress;

/** {@code /entries/{id}}: one entry of the ledger, for the staff and for donors' verifiers who are engaged for it. */
@WebServlet("/entries/*")
@SuppressWarnings("NullAway.Init")
public class EntriesServlet extends AddressServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PAGE = Pattern.compile("/(\\d{1,18})");

    /** The snapshot of each is read whole. */
    private static final int REPORTS = 5;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient LedgerEntries entries;

    @Inject
    private transient EntryReports reports;

    @Override
    protected void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            throw new Missing("page");
        }
        long id = Long.parseLong(page.group(1));
        Scope scope = Scope.auditing(signedIn.reader());
        request.setAttribute(EntryPage.ENTRY, entries.withId(scope, id));
        request.setAttribute(EntryPage.REPORTS, reports.of(scope, id, after(request), REPORTS));
        ByAddress.show("/entry.xhtml", request, response);
    }

    private static long after(HttpServletRequest request) {
        String asked = Optional.ofNullable(request.getParameter("after")).orElse("");
        return asked.matches("[0-9]{1,18}") ? Long.parseLong(asked) : 0;
    }
}
