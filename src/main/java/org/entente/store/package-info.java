/** Named graphs on disk or in memory, and what reads them: queries and the SPARQL server. */
package org.entente.store;
