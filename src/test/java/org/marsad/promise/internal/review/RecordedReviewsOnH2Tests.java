package org.marsad.promise.internal.review;

import org.marsad.support.OnH2;

@OnH2
class RecordedReviewsOnH2Tests extends RecordedReviewsTests {}
