package org.istmo.web.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.delivery.Messages;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.page.AddressServlet;
import org.istmo.web.page.ByAddress;

/** {@code /admin/mail}: the messages, newest first, of which one that has not gone out is sent again. */
@WebServlet("/admin/mail/*")
@SuppressWarnings("NullAway.Init")
public class MailServlet extends AddressServlet {

    /** Why a button did nothing. */
    static final String PROBLEM = "org.istmo.mail.problem";

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/mail";
    private static final Pattern AGAIN = Pattern.compile("/(\\d{1,18})/retry");

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient Messages messages;

    @Inject
    private transient RefusalWords words;

    @Override
    protected void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        signedIn.reader().mustBe(Role.ADMIN);
        if (path.isEmpty() || path.equals("/")) {
            ByAddress.show("/mail-list.xhtml", request, response);
        } else if (AGAIN.matcher(path).matches()) {
            response.sendRedirect(HERE);
        } else {
            throw new Missing("page");
        }
    }

    @Override
    protected void take(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        signedIn.reader().mustBe(Role.ADMIN);
        Matcher again = AGAIN.matcher(path);
        if (!again.matches()) {
            throw new Missing("page");
        }
        try {
            messages.again(signedIn.reader(), Long.parseLong(again.group(1)));
            response.sendRedirect(HERE + "?state=waiting&done=again");
        } catch (Conflict sent) {
            request.setAttribute(PROBLEM, words.of(sent));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            ByAddress.show("/mail-list.xhtml", request, response);
        }
    }
}
