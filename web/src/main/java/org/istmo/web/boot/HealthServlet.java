package org.istmo.web.boot;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Missing;
import org.istmo.web.account.SignedIn;
import org.istmo.web.page.AddressServlet;
import org.istmo.web.page.ByAddress;

/** {@code /admin/health}: how the program is. */
@WebServlet("/admin/health/*")
@SuppressWarnings("NullAway.Init")
public class HealthServlet extends AddressServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        signedIn.reader().mustBe(Role.ADMIN);
        if (!path.isEmpty()) {
            throw new Missing("page");
        }
        ByAddress.show("/state.xhtml", request, response);
    }
}
