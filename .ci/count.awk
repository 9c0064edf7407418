# Counts single tests in CTest's LastTest.log: prints "passed failed".
#
# A cmocka program and a busted specification say themselves how many tests they ran. A valgrind run is one test, and so
# is whatever says nothing. A program that failed without a failed test (a crash, a leak, a timeout) counts as one
# failure.

function finish(succeeded) {
  if (name ~ /^valgrind\./ || passed + failed == 0) {
    passed = succeeded ? 1 : 0
    failed = succeeded ? 0 : 1
  } else if (!succeeded && failed == 0) {
    failed = 1
  }
  total_passed += passed
  total_failed += failed
  name = ""
}

/^[0-9]+\/[0-9]+ Test: / { if (name != "") finish(0); name = $3; passed = failed = 0; next }
name == "" { next }
/^\[  PASSED  \] [0-9]+ test/ { passed += $4 }
/^\[  FAILED  \] [0-9]+ test/ { failed += $4 }
/^[0-9]+ success(es)? \/ [0-9]+ failures? \/ [0-9]+ errors? \// { passed += $1; failed += $4 + $7 }
/^Test Passed\./ { finish(1) }
/^Test (Failed|timed out)|^Test fail reason:|^Unable to find executable|^Test not run/ { if (name != "") finish(0) }
END {
  if (name != "") finish(0)
  print total_passed + 0, total_failed + 0
}
