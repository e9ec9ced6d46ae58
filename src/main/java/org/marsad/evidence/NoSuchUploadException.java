package org.marsad.evidence;

/** No finished upload has this id, or it has just been taken over. */
public class NoSuchUploadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The id is somebody's only right to the upload: it is not in the message. */
    public NoSuchUploadException() {
        super("no such upload");
    }
}
