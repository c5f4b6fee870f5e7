package org.istmo.web.portfolio;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;

/** {@code /portfolio}: the offices' own. */
@WebServlet("/portfolio")
public class PortfolioServlet extends OfficeServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        ByAddress.show("/portfolio-of.xhtml", request, response);
    }
}
