package org.istmo.web.agreement;

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
import org.istmo.domain.grant.KeptAgreements;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;

/** The rooms' addresses: {@code /agreements/{id}}, for the staff and for the agreement's donor. To anybody else there is none. */
@WebServlet("/agreements/*")
@SuppressWarnings("NullAway.Init")
public class AgreementsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PAGE = Pattern.compile("/(\\d{1,18})");

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient KeptAgreements agreements;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher page = PAGE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        try {
            if (!page.matches()) {
                throw new Missing("page");
            }
            long id = Long.parseLong(page.group(1));
            request.setAttribute(ShownAgreement.FOUND, agreements.withId(Scope.of(signedIn.reader()), id));
            request.getRequestDispatcher("/agreement.xhtml").forward(request, response);
        } catch (Missing | Forbidden none) {
            log(none.detail());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
