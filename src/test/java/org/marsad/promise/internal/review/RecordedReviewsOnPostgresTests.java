package org.marsad.promise.internal.review;

import org.marsad.support.OnPostgres;

@OnPostgres
class RecordedReviewsOnPostgresTests extends RecordedReviewsTests {}
