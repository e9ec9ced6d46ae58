package org.marsad.apart;

import org.marsad.support.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = {H2Database.class, FormerDatabase.class})
class SealingUpgradeOnH2Tests extends SealingUpgradeTests {}
