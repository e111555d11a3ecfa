var timeline_data = {  // kept as a variable
'dateTimeFormat': 'iso8601',
'wikiURL': "https://example.org/shelf/",
'wikiSection': "It's a crisis",
events : [
        {'start': '1900', end: new Date(1925, 6, 2), 'title': 'Années \'20', 'description': 'one // not a comment', isDuration : true, 'color': 'red'},
        /* the rest */
        {'start': new Date("2023-08-04T10:05:00"), title: "Two \u00e9\x41", image: undefined, 'trackNum': 1.5e1,},
]
}
