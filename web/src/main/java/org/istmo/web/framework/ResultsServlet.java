package org.istmo.web.framework;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.framework.ResultsFilter;
import org.istmo.reporting.framework.ResultsFrameworks;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;

/** {@code /results}: indicators by framework and result, and all of what is filtered as a file. */
@WebServlet("/results/*")
@SuppressWarnings("NullAway.Init")
public class ResultsServlet extends OfficeServlet {

    static final String HERE = "/results";

    /** Below the page's own address. */
    static final String FILE = "/framework.csv";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ResultsFrameworks frameworks;

    @Inject
    private transient ResultsPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<ResultsFilter> filter = page.filter();
        if (path(request).equals(FILE) && filter.isPresent()) {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"results-framework.csv\"");
            if (!request.getMethod().equals("HEAD")) {
                ResultsCsv.write(
                        response.getOutputStream(),
                        taker -> frameworks.each(Scope.of(reader()), filter.get(), taker));
            }
            return;
        }
        if (!path(request).isEmpty() && !path(request).equals(FILE)) {
            throw new Missing("page");
        }
        if (filter.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        ByAddress.show("/results.xhtml", request, response);
    }
}
