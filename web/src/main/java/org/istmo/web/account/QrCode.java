package org.istmo.web.account;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * What a camera reads, as the outline of its dark squares in an SVG.
 *
 * @param size of a side, with the quiet zone around
 * @param path SVG's path data
 */
public record QrCode(int size, String path) {

    /** Light squares on each side (ISO/IEC 18004). */
    private static final int QUIET = 4;

    static QrCode of(String text) {
        try {
            ByteMatrix squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int row = 0; row < squares.getHeight(); row++) {
                for (int column = 0; column < squares.getWidth(); column++) {
                    if (squares.get(column, row) == 1) {
                        path.append('M')
                                .append(column + QUIET)
                                .append(' ')
                                .append(row + QUIET)
                                .append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(squares.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }
}
