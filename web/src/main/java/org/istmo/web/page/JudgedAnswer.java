package org.istmo.web.page;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Tells once, while its heads can still be set, whether an answer is what was asked for (200) or says why it is not. */
class JudgedAnswer extends HttpServletResponseWrapper {

    private final Consumer<Boolean> sound;
    private boolean told;

    JudgedAnswer(HttpServletResponse response, Consumer<Boolean> sound) {
        super(response);
        this.sound = sound;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        tell(getStatus());
        return super.getWriter();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        tell(getStatus());
        return super.getOutputStream();
    }

    @Override
    public void sendError(int status) throws IOException {
        tell(status);
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        tell(status);
        super.sendError(status, message);
    }

    private void tell(int status) {
        if (!told) {
            told = true;
            sound.accept(status == SC_OK);
        }
    }
}
