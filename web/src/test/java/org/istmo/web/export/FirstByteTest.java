package org.istmo.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.export.Column;
import org.junit.jupiter.api.Test;

class FirstByteTest {

    private final List<String> done = new ArrayList<>();
    private final FirstByte out = new FirstByte(response(), () -> done.add("headers"));

    @Test
    void nothing_is_said_before_there_is_a_byte() throws IOException {
        out.flush();

        assertEquals(List.of(), done);
    }

    @Test
    void headers_alone_are_sent_at_once_so_that_no_length_is_made_up_for_them() throws IOException {
        out.headersAlone();

        assertEquals(List.of("headers", "sent"), done);
    }

    @Test
    void the_names_of_the_columns_are_on_their_way_before_the_first_row_is_read() throws IOException {
        new CsvFile(new Pace(out))
                .begin(List.of(new Column("a", Column.Kind.COUNT, 9), new Column("b", Column.Kind.COUNT, 9)));

        assertEquals(List.of("headers", "5 bytes", "flushed"), done);
    }

    @Test
    void rows_are_sent_piece_by_piece() throws IOException {
        CsvFile file = new CsvFile(new Pace(out));
        file.begin(List.of(new Column("a", Column.Kind.COUNT, 9)));
        done.clear();

        for (long row = 0; row < 2L * CsvFile.PIECE; row++) {
            file.take(new Object[] {1L});
        }

        String piece = 3 * CsvFile.PIECE + " bytes";
        assertEquals(List.of(piece, "flushed", piece, "flushed"), done);
    }

    private HttpServletResponse response() {
        ServletOutputStream body = new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(int one) {
                done.add("1 byte");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                done.add(length + " bytes");
            }

            @Override
            public void flush() {
                done.add("flushed");
            }
        };
        return (HttpServletResponse) Proxy.newProxyInstance(
                FirstByteTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "getOutputStream" -> body;
                    case "flushBuffer" -> {
                        done.add("sent");
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
