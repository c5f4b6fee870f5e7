package org.istmo.web.schedule;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.istmo.web.page.OfficeServlet;

/** {@code /calendar}: who may not see it is sent away before the page begins, so that the page that says so is whole. */
@WebServlet("/calendar")
public class CalendarServlet extends OfficeServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        show("/calendar-month.xhtml", request, response);
    }
}
