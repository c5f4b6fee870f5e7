package org.istmo.web.dashboard;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.audit.HandedOut;
import org.istmo.web.page.AddressServlet;
import org.istmo.web.page.ByAddress;
import org.istmo.web.template.SheetFormat;

/** The addresses of dashboards: {@code /dashboards} leads to the reader's first one, {@code /dashboards/{name}} any of theirs, with {@code .csv} or {@code .xlsx} behind it its table as a file. */
@WebServlet("/dashboards/*")
@SuppressWarnings("NullAway.Init")
public class DashboardsServlet extends AddressServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ONE = Pattern.compile("/([a-z]{1,20})(?:\\.(csv|xlsx))?");

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient Boards boards;

    @Inject
    private transient BoardWords words;

    @Inject
    private transient HandedOut handedOut;

    @Override
    protected void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        List<Board> own = Board.of(Scope.of(signedIn.reader()));
        if (own.isEmpty()) {
            throw new Missing("page");
        }
        Matcher one = ONE.matcher(path);
        if (path.isEmpty()) {
            String asked = request.getQueryString();
            response.sendRedirect("/dashboards/" + own.get(0).word() + (asked == null ? "" : "?" + asked));
        } else if (one.matches()) {
            Board board = Board.of(one.group(1)).filter(own::contains).orElseThrow(() -> new Missing("page"));
            if (one.group(2) == null) {
                show(board, request, response);
            } else {
                send(board, SheetFormat.of(one.group(2)).orElseThrow(), request, response);
            }
        } else {
            throw new Missing("page");
        }
    }

    private BoardFilter filter(Board board, HttpServletRequest request) {
        return new BoardFilter(board.fields(Scope.of(signedIn.reader())), request::getParameter);
    }

    private void show(Board board, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Reader reader = signedIn.reader();
        BoardFilter filter = filter(board, request);
        ShownBoard shown;
        try {
            shown = new ShownBoard(board, filter, Optional.of(boards.plot(reader, board, filter)), List.of());
        } catch (Invalid invalid) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            shown = new ShownBoard(board, filter, Optional.empty(), invalid.fields());
        }
        request.setAttribute(ShownBoard.ATTRIBUTE, shown);
        ByAddress.show("/dashboard.xhtml", request, response);
    }

    /** What is wrong with the filter is said on the page. */
    private void send(Board board, SheetFormat format, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Reader reader = signedIn.reader();
        BoardFilter filter = filter(board, request);
        Plot plot;
        try {
            plot = boards.plot(reader, board, filter);
        } catch (Invalid invalid) {
            show(board, request, response);
            return;
        }
        Map<String, String> detail = new TreeMap<>(filter.typed());
        detail.put("format", format.word());
        handedOut.to(reader, "dashboard.download", "dashboard:" + board.word(), detail);
        format.headers("dashboard-" + board.word()).forEach(response::setHeader);
        if (!request.getMethod().equals("HEAD")) {
            new BoardFile(words.title(board), plot, words.head("code")).write(format, response.getOutputStream());
        }
    }
}
