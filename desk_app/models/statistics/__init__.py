"""What is counted of dossiers, by which rules, and which sums must agree (TT 01/2020/TT-VPCP, II.06)."""
