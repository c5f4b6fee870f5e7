package org.istmo.reporting.render;

/** A template or a library failed on a dataset. */
public class RenderingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RenderingFailed(String what, Throwable cause) {
        super(what, cause);
    }

    protected RenderingFailed(String what) {
        super(what);
    }
}
