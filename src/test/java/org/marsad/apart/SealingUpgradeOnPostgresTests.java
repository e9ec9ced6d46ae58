package org.marsad.apart;

import org.marsad.support.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = {PostgresDatabase.class, FormerDatabase.class})
class SealingUpgradeOnPostgresTests extends SealingUpgradeTests {}
