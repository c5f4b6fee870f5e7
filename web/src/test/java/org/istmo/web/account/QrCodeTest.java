package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int QUIET = 4;

    @Test
    void a_camera_reads_what_it_says() throws Exception {
        String said = "otpauth://totp/Istmo:finance?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Istmo";
        QrCode code = QrCode.of(said);

        BitMatrix seen = new BitMatrix(code.size() - 2 * QUIET);
        Matcher square = SQUARE.matcher(code.path());
        while (square.find()) {
            seen.set(Integer.parseInt(square.group(1)) - QUIET, Integer.parseInt(square.group(2)) - QUIET);
        }

        assertEquals(said, new Decoder().decode(seen).getText());
    }
}
