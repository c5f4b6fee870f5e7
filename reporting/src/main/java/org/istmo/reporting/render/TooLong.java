package org.istmo.reporting.render;

/** A report has more pages or rows, or takes more time, than one may. */
public class TooLong extends RenderingFailed {

    private static final long serialVersionUID = 1L;

    /** @param what such as {@code 120000 rows, of 100000} */
    public TooLong(String what, Throwable cause) {
        super(what, cause);
    }

    public TooLong(String what) {
        super(what);
    }
}
