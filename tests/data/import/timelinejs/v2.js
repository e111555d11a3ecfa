var storyjs_jsonp_data = {"timeline":{"headline":"Old","type":"default","startDate":"2011","text":"T","asset":{"media":"https://example.org/m","credit":"","caption":"c"},
"date":[{"startDate":"12/30/2011","endDate":"2012,1,5","headline":"Month first","text":"","tag":"One","asset":{"media":"","credit":"","caption":""}},
{"startDate":"2011,12,10,07,02,10","headline":"To the second","classname":"x"},
{"startDate":"-44,3,15","headline":"Ides"},
{"startDate":2011,"headline":"A bare number"}],
"era":[{"startDate":"2011,12,10","endDate":"2011,12,11","headline":"E","tag":"This is optional"}]},"version":"2.3"};
