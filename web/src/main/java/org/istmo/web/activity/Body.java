package org.istmo.web.activity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.TooLarge;
import org.istmo.domain.problem.Unreadable;

/** A request's body as text. */
final class Body {

    /** In bytes; as much as one activity of a file has. */
    private static final int MOST = 16 << 20;

    private Body() {}

    /**
     * The text, which JSON writes in UTF-8 (RFC 8259, section 8.1).
     *
     * @throws TooLarge when there is more than is taken of one activity
     * @throws Unreadable when it is no UTF-8
     */
    static String text(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new TooLarge(MOST);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new Unreadable("no-utf-8", "The body is no UTF-8.");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws Invalid unless it is {@code true} or {@code false} */
    static boolean yesOrNo(String pointer, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new Invalid(pointer, "no-boolean", "It is true or false.");
        }
        return text.equals("true");
    }
}
