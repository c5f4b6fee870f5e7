package org.istmo.web.verify;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Behind the page {@code /verify}: takes its file and shows the page with what was found. */
@WebServlet("/verify/file")
@MultipartConfig(maxFileSize = VerifyForm.MOST)
@SuppressWarnings("NullAway.Init")
public class VerifyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient VerifyForm form;

    /** Such as in another language: what was sent is not there any more. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/verify");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        form.take(request, response);
        request.getRequestDispatcher("/verify.xhtml").forward(request, response);
    }
}
